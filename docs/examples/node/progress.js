// Спрашивает «текущую успеваемость» по AMQP 1.0 (Node.js, rhea), проверяет подпись ответа, печатает его и подтверждает.
//   npm install
//   node progress.js dnevnik.example 5672 tls КОД ПАРОЛЬ ключ.pem регион.pem СНИЛС-УЧЕНИКА СНИЛС-РОДИТЕЛЯ 2026-11-02 2026-11-29
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const rhea = require('rhea');

const [host, port, transport, code, secret, keyFile, regionFile, child, requester, from, to] = process.argv.slice(2);
const key = crypto.createPrivateKey(fs.readFileSync(keyFile));
// Сертификаты региона с адреса /.well-known/dnevnik-exchange.pem: действующий и прежние.
const region = fs.readFileSync(regionFile, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    .map(pem => new crypto.X509Certificate(pem));
const ENVELOPE = 'urn://dnevnik/exchange/envelope/1.0';
const PROGRESS = 'urn://dnevnik/exchange/progress/1.0';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

// UUID версии 1: сотни наносекунд с 15 октября 1582 года.
const messageId = () => {
    const time = (BigInt(Date.now()) * 10000n + 0x01b21dd213814000n).toString(16).padStart(16, '0');
    const node = crypto.randomBytes(8).toString('hex');
    return `${time.slice(8)}-${time.slice(4, 8)}-1${time.slice(1, 4)}-8${node.slice(1, 4)}-${node.slice(4)}`;
};

// Подписываемое пишется сразу в канонической форме (exclusive C14N): тогда для подписи не нужен разбор XML.
const signed = (root, id, body) => {
    const data = `<e:SenderProvidedRequestData xmlns:e="${ENVELOPE}" Id="data"><e:MessageID>${id}</e:MessageID>`
        + `<e:Sender>${code}</e:Sender><e:SendingTimestamp>${new Date().toISOString()}</e:SendingTimestamp>${body}`
        + '</e:SenderProvidedRequestData>';
    const digest = crypto.createHash('sha256').update(data, 'utf8').digest('base64');
    const method = key.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ecdsa-sha256';
    const info = '<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
        + `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>`
        + `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${method}"></ds:SignatureMethod>`
        + `<ds:Reference URI="#data"><ds:Transforms><ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform></ds:Transforms>`
        + '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>'
        + `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
    const value = crypto.sign('sha256', Buffer.from(info, 'utf8'), {key, dsaEncoding: 'ieee-p1363'}).toString('base64');
    return `<e:${root} xmlns:e="${ENVELOPE}">${data}<e:CallerInformationSystemSignature>`
        + `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${info}<ds:SignatureValue>${value}</ds:SignatureValue>`
        + `</ds:Signature></e:CallerInformationSystemSignature></e:${root}>`;
};

// Ответы приходят сразу в канонической форме: подписанное берётся из текста как есть.
const isSigned = text => {
    const part = name => (text.match(new RegExp(`<${name}[ >].*</${name}>`, 's')) || [''])[0];
    const inner = name => part(name).replace(/<[^>]+>/g, '');
    const info = part('ds:SignedInfo');
    return info.includes(' URI="#answer"')
        && crypto.createHash('sha256').update(part('e:SenderProvidedResponseData'), 'utf8').digest('base64') === inner('ds:DigestValue')
        && region.some(certificate => crypto.verify('sha256', Buffer.from(info, 'utf8'),
            {key: certificate.publicKey, dsaEncoding: 'ieee-p1363'}, Buffer.from(inner('ds:SignatureValue'), 'base64')));
};

const person = (role, snils) => snils ? `<p:${role}><p:Snils>${snils}</p:Snils></p:${role}>` : '';
const request = messageId();
const ack = messageId();
const container = rhea.create_container();
const answers = `exchange.replies.${code}`;

const send = (sender, id, body) => sender.send({
    body,
    durable: true, // переживёт перезапуск сервера
    message_id: id,
    correlation_id: id,
    reply_to: answers
});

container.on('connection_open', context => {
    context.connection.open_receiver({source: {address: answers, capabilities: ['queue']}, autoaccept: false});
    context.connection.open_sender({target: {address: 'exchange.requests', capabilities: ['queue']}});
});

container.once('sendable', context => {
    const question = `<p:ProgressRequest xmlns:p="${PROGRESS}">${person('Child', child)}${person('Requester', requester)}`
        + `<p:From>${from}</p:From><p:To>${to}</p:To><p:Part>MARKS</p:Part></p:ProgressRequest>`;
    send(context.sender, request, signed('SendRequestRequest', request, `<e:MessagePrimaryContent>${question}</e:MessagePrimaryContent>`));
    container.sender = context.sender;
});

container.on('message', context => {
    const id = String(context.message.correlation_id);
    const text = typeof context.message.body === 'string' ? context.message.body : context.message.body.content.toString('utf8');
    if (!isSigned(text)) {
        console.error('the answer is not signed by the region');
        process.exitCode = 1;
        context.connection.close(); // ответ остаётся в очереди
        return;
    }
    if (id === request) {
        console.log(text); // здесь ответ сохраняют под его OriginalMessageId: копия, если она придёт, ляжет на то же место
        send(container.sender, ack, signed('AckRequest', ack, `<e:AckTargetMessage accepted="true">${request}</e:AckTargetMessage>`));
    } else if (id === ack) {
        console.log(text);
    }
    context.delivery.accept(); // ответ снимается с очереди, только когда он обработан: оборвётся связь раньше, он придёт ещё раз
    if (id === ack) {
        context.connection.close();
    }
});

container.on('disconnected', context => {
    console.error(String(context.error || 'disconnected'));
    process.exitCode = 1;
});

container.on('connection_error', context => {
    console.error(String(context.connection.get_error()));
    process.exitCode = 1;
});

container.connect({host, port: Number(port), transport, username: code, password: secret, reconnect: false});
