// The rules of the queue, each a function of nothing but what it is given: which orders go next, what an answer means, what lies on the device
// once the server has answered.
(() => {
  "use strict";

  const { kindOf } = globalThis.Journal;
  const LET_OTHERS_PASS = 4;
  const TOGETHER_AT_MOST = 30;

  let counted = 0;

  // ids are in the order of typing, whatever the clock does
  function idAfter(orders, page) {
    const times = orders.map((o) => parseInt(o.id.slice(0, 9), 36) || 0);
    const time = Math.max(Date.now(), ...times).toString(36).padStart(9, "0");
    return `${time} ${(++counted).toString(36).padStart(6, "0")} ${page}`;
  }

  // the first order for some place, with those that may go along
  function nextOf(orders) {
    const waiting = orders.filter((o) => o.state === "waiting");
    const heads = waiting.filter((o, i) => waiting.findIndex((other) => other.place === o.place) === i);
    const turn = (o) => Math.floor((o.tries || 0) / LET_OTHERS_PASS); // one that the server cannot digest must not hold all others
    const [first, ...others] = heads.sort((a, b) => turn(a) - turn(b));
    if (!first || first.alone || !kindOf(first).together) {
      return first ? [first] : [];
    }
    return [first, ...others.filter((o) => o.url === first.url && !o.alone)].slice(0, TOGETHER_AT_MOST);
  }

  function resultsOf(orders, response, answer) {
    if (orders.length > 1 && response.ok && Array.isArray(answer) && answer.length === orders.length) {
      return orders.map((order, i) => ({ order, ...answer[i], outcome: outcomeOf(answer[i].status, answer[i].answer) }));
    }
    const outcome = outcomeOf(response.status, answer);
    if (orders.length > 1) {
      return orders.map((order) => ({ order, outcome: outcome === "trouble" ? outcome : "alone" }));
    }
    return [{ order: orders[0], answer, outcome }];
  }

  // what is not said by the server itself, but by something before it or while it starts, refuses nothing
  function outcomeOf(status, answer) {
    if (status >= 200 && status < 300) {
      return answer ? "saved" : "trouble";
    }
    if (status < 400 || status >= 500 || [408, 425, 429].includes(status) || !answer?.reason) {
      return "trouble";
    }
    return status === 409 ? "conflict" : "refused";
  }

  // what lies on the device once the server has answered
  function settled(all, results) {
    const now = new Map(all.map((order) => [order.id, order]));
    results.filter(({ order }) => now.has(order.id)).forEach((result) => {
      const others = [...now.values()].filter((o) => o.id !== result.order.id && o.place === result.order.place);
      const { put = [], drop = [] } = FOLLOWS[result.outcome](now.get(result.order.id), others, result.answer);
      put.forEach((o) => now.set(o.id, o));
      drop.forEach((o) => now.delete(o.id));
    });
    return {
      put: [...now.values()].filter((o) => !all.includes(o)),
      drop: all.filter((o) => !now.has(o.id)).map((o) => o.id),
    };
  }

  const FOLLOWS = {
    // what was refused at this place before has been corrected by it
    saved(order, others, answer) {
      const { follow, same } = kindOf(order);
      return {
        put: others.filter((o) => o.state === "waiting").map((o) => ({ ...o, body: follow(o.body, order.body, answer) })),
        drop: [order, ...others.filter((o) => o.id < order.id && ["refused", "conflict"].includes(o.state) && same(o.body, order.body))],
      };
    },
    // what was typed after it was typed without knowing of the other's value
    conflict: (order, others, answer) => ({
      put: [order, ...others.filter((o) => ["waiting", "conflict"].includes(o.state) && kindOf(order).same(o.body, order.body))]
        .map((o) => ({ ...o, state: "conflict", answer })),
    }),
    refused: (order, others, answer) => ({ put: [{ ...order, state: "refused", answer }] }),
    trouble: (order) => ({ put: [{ ...order, tries: (order.tries || 0) + 1 }] }),
    alone: (order) => ({ put: [{ ...order, alone: true }] }),
  };

  globalThis.Journal = Object.assign(globalThis.Journal || {}, { nextOf, settled, resultsOf, idAfter });
})();
