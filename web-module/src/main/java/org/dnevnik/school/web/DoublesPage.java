package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.people.Families;
import org.dnevnik.school.DoublesService;
import org.dnevnik.school.DoublesSheet;
import org.dnevnik.school.view.DoubleRecord;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/doubles}: who may be there twice; with {@code ?one=…&other=…} both records side by side. */
@Named
@RequestScoped
public class DoublesPage {

    private static final String ADDRESS = "/people/doubles";
    private static final String ACCOUNT = "identity.account";

    @Inject
    private DoublesService doubles;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(Map.of());
    private Texts texts = Texts.in(Texts.RUSSIAN);
    private long school;
    private DoublesSheet sheet = new DoublesSheet(List.of(), List.of(), 0);
    private List<DoubleRecord> both = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = Asked.now();
        texts = Texts.in(faces.getViewRoot().getLocale());
        Caller reader = caller.get();
        Long wanted = asked.id("school");
        school = reader.schools()
                .filter(reader::runs)
                .filter(s -> wanted == null || wanted.equals(s))
                .findFirst()
                .orElse(0L);
        Long one = asked.id("one");
        Long other = asked.id("other");
        if (one != null && other != null) {
            both = doubles.compare(reader, one, other);
        } else {
            Long after = asked.id("after");
            sheet = doubles.sheet(reader, school, after == null ? 0 : after);
        }
    }

    public long getSchool() {
        return school;
    }

    public DoublesSheet getSheet() {
        return sheet;
    }

    public boolean isComparison() {
        return !both.isEmpty();
    }

    public DoubleRecord getOne() {
        return both.get(0);
    }

    public DoubleRecord getOther() {
        return both.get(1);
    }

    /** Both sides field by field. */
    public List<DoubleField> getFields() {
        return List.of(
                field("surname", DoubleRecord::surname),
                field("given", DoubleRecord::givenName),
                field("patronymic", DoubleRecord::patronymic),
                field("sex", r -> r.sex() == null ? null : texts.get("school.doubles.sex." + r.sex())),
                field("birth", r -> r.birthDate() == null ? null : day(r.birthDate())),
                field("snils", DoubleRecord::snils),
                field("phone", DoubleRecord::phone),
                field("email", DoubleRecord::email),
                field("address", DoubleRecord::address));
    }

    private DoubleField field(String key, Function<DoubleRecord, @Nullable String> value) {
        String left = Objects.requireNonNullElse(value.apply(getOne()), "");
        String right = Objects.requireNonNullElse(value.apply(getOther()), "");
        return new DoubleField(key, left, right, !left.equals(right), left.isEmpty());
    }

    /** Whether both can sign in: then one account is blocked. */
    public boolean isTwoAccounts() {
        return both.stream().allMatch(r -> r.hangs().containsKey(ACCOUNT));
    }

    /** Whether both learn now, and not in the same class: the one that stays would learn in both. */
    public boolean isTwoClasses() {
        String one = getOne().learnsIn();
        String other = getOther().learnsIn();
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** How many rows name the record. */
    public int weight(DoubleRecord record) {
        return record.hangs().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the second record is the one that more hangs on. */
    public boolean isOtherHeavier() {
        return weight(getOther()) > weight(getOne());
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : texts.date(date);
    }

    public String moment(Instant at) {
        return texts.moment(at, Families.REGION);
    }

    public @Nullable String getNextAddress() {
        return sheet.next() == 0 ? null : asked.with(ADDRESS, "after", sheet.next());
    }
}
