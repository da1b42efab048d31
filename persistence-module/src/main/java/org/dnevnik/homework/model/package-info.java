/** Homework as it is remembered: what was given, each pupil's task with its life and its log, answers, drafts of teachers. Pupils, groups and lessons are ids here. */
@NullMarked
package org.dnevnik.homework.model;

import org.jspecify.annotations.NullMarked;
