package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.Structure;
import org.dnevnik.school.StructureService;
import org.dnevnik.school.view.GroupLine;
import org.dnevnik.school.view.GroupMember;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /school/classes?year=…&group=…}: classes and groups, subjects and rooms; with a group its form and its pupils. */
@Named
@RequestScoped
public class StructurePage {

    private static final GroupLine NEW = new GroupLine(0, "CLASS", "", 1, null, "", null, "", List.of(), 0, 0);

    @Inject
    private StructureService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Structure structure;
    private long school;
    private GroupLine group = NEW;
    private List<GroupMember> members = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        Asked asked = Asked.now();
        Long year = asked.id("year");
        school = asking.schoolsWith(Right.KEEP_STRUCTURE)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's classes"));
        Structure read = service.structure(
                asking, school, year == null ? null : (Integer) Math.toIntExact(Math.min(year, 9999)));
        structure = read;
        Long chosen = asked.id("group");
        if (chosen != null) {
            group = read.groups().stream()
                    .filter(g -> g.id() == chosen)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("group " + chosen));
            members = isClass() ? List.of() : service.members(asking, school, read.year(), chosen);
        }
    }

    /** Whether the reader may load classes from a file. */
    public boolean isBringing() {
        return caller.get().may(Right.IMPORT, school);
    }

    public Structure getStructure() {
        return Objects.requireNonNull(structure, "read before rendering");
    }

    public long getSchool() {
        return school;
    }

    /** The group whose form is shown; a new class without one. */
    public GroupLine getGroup() {
        return group;
    }

    public List<GroupMember> getMembers() {
        return members;
    }

    public boolean isFresh() {
        return group.id() == 0;
    }

    public boolean isClass() {
        return group.kind().equals("CLASS");
    }

    public List<GroupLine> getClasses() {
        return getStructure().groups().stream()
                .filter(g -> g.kind().equals("CLASS"))
                .toList();
    }

    public boolean takesFrom(long other) {
        return group.parents().contains(other);
    }

    /** What may be added: a school without subgroups has classes alone. */
    public List<String> getKinds() {
        return caller.get().uses(SchoolFunction.SUBGROUPS, school)
                ? List.of("CLASS", "SUBGROUP", "STREAM", "ELECTIVE")
                : List.of("CLASS");
    }

    /** Names of the classes that a group takes its pupils from. */
    public String from(GroupLine line) {
        return String.join(
                ", ",
                getClasses().stream()
                        .filter(c -> line.parents().contains(c.id()))
                        .map(GroupLine::name)
                        .toList());
    }

    /** {@code 2026/27} for 2026. */
    public String name(int year) {
        return year + "/" + String.format("%02d", (year + 1) % 100);
    }
}
