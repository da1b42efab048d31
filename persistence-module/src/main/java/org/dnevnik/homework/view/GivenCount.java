package org.dnevnik.homework.view;

/**
 * How many lessons a teacher gave in a journal, and how much homework stands at them.
 *
 * @param klass        the class: of a subgroup the one that it is a part of; a stream of several classes stands for itself
 * @param teacher      0: nobody is named. {@code teacherName} has surname and initials
 * @param withHomework lessons at which any homework stands
 * @param homeworks    that stand at them
 * @param minutes      expected for all of these together, as far as it is told
 * @param untold       homeworks that say nothing of their time
 */
public record GivenCount(
        long klass,
        String className,
        int parallel,
        long group,
        long subject,
        String subjectName,
        long teacher,
        String teacherName,
        int lessons,
        int withHomework,
        int homeworks,
        int minutes,
        int untold) {}
