package org.dnevnik.exchange.view;

import java.util.Arrays;
import java.util.List;

/**
 * What OneRoster 1.2 tells of a school, by the table of its CSV binding. The files and the order of their columns are the specification's; of
 * a file without columns the manifest says that it is absent.
 */
public enum RosterTable {
    ACADEMIC_SESSIONS("academicSessions", "title,type,startDate,endDate,parentSourcedId,schoolYear"),
    CATEGORIES("categories", "title,weight"),
    CLASSES(
            "classes",
            "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods"),
    CLASS_RESOURCES("classResources", ""),
    COURSES("courses", "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes"),
    COURSE_RESOURCES("courseResources", ""),
    DEMOGRAPHICS(
            "demographics",
            "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,"
                    + "demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
                    + "publicSchoolResidenceStatus"),
    ENROLLMENTS("enrollments", "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"),
    LINE_ITEM_LEARNING_OBJECTIVE_IDS("lineItemLearningObjectiveIds", ""),
    LINE_ITEMS(
            "lineItems",
            "title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,"
                    + "schoolSourcedId"),
    LINE_ITEM_SCORE_SCALES("lineItemScoreScales", "lineItemSourcedId,scoreScaleSourcedId"),
    ORGS("orgs", "name,type,identifier,parentSourcedId"),
    RESOURCES("resources", ""),
    RESULT_LEARNING_OBJECTIVE_IDS("resultLearningObjectiveIds", ""),
    RESULTS(
            "results",
            "lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,"
                    + "missing"),
    RESULT_SCORE_SCALES("resultScoreScales", ""),
    ROLES("roles", "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId"),
    SCORE_SCALES("scoreScales", "title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue"),
    USER_PROFILES("userProfiles", ""),
    USER_RESOURCES("userResources", ""),
    USERS(
            "users",
            "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
                    + "userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns");

    private final String file;
    private final List<String> header;

    RosterTable(String file, String columns) {
        this.file = file;
        this.header =
                columns.isEmpty() ? List.of() : List.of(("sourcedId,status,dateLastModified," + columns).split(","));
    }

    /** The name in the manifest; the file's has {@code .csv} behind it. */
    public String file() {
        return file;
    }

    /** The file's first line. */
    public List<String> header() {
        return header;
    }

    public boolean isTold() {
        return !header.isEmpty();
    }

    /** The tables that have rows here. */
    public static List<RosterTable> told() {
        return Arrays.stream(values()).filter(RosterTable::isTold).toList();
    }
}
