package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dnevnik.exchange.view.SharedTeacher;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff, with the capital letters of the protocol. Birthday, mail and education are for the office alone and stay empty. */
public record Teacher(
        @JsonProperty("Id") long id,
        @JsonProperty("IdStr") String idStr,
        @JsonProperty("UserId") long userId,
        @JsonProperty("UserIdStr") String userIdStr,
        @JsonProperty("FirstName") String firstName,
        @JsonProperty("LastName") String lastName,
        @JsonProperty("MiddleName") String middleName,
        @JsonProperty("ShortName") String shortName,
        @JsonProperty("Sex") String sex,
        @JsonProperty("DateBirth") @Nullable String dateBirth,
        @JsonProperty("Email") @Nullable String email,
        @JsonProperty("Subjects") String subjects,
        @JsonProperty("HouseMaster") boolean houseMaster,
        @JsonProperty("Education") @Nullable String education,
        @JsonProperty("scientificDegree") @Nullable String scientificDegree,
        @JsonProperty("StartDate") String startDate,
        @JsonProperty("PedagogicalActivityDate") @Nullable String pedagogicalActivityDate,
        @JsonProperty("ManagingEmployee") boolean managingEmployee,
        @JsonProperty("NameManagingPosition") String nameManagingPosition,
        @JsonProperty("TeachingStaff") boolean teachingStaff,
        @JsonProperty("NameTeacherPosition") String nameTeacherPosition,
        @JsonProperty("TrainingAndSupportStaff") boolean trainingAndSupportStaff,
        @JsonProperty("ServicePersonnel") boolean servicePersonnel,
        @JsonProperty("MedicalWorker") boolean medicalWorker,
        @JsonProperty("NameMedicalPosition") String nameMedicalPosition,
        @JsonProperty("ExternalPartTime") boolean externalPartTime) {

    static Teacher of(SharedTeacher teacher) {
        Person person = Person.of(teacher.person());
        long account = teacher.person().account() == null ? 0 : teacher.person().account();
        boolean manages = teacher.role().equals("HEAD");
        boolean teaches = teacher.role().equals("TEACHER");
        return new Teacher(
                teacher.person().id(),
                Long.toString(teacher.person().id()),
                account,
                Long.toString(account),
                person.firstName(),
                person.lastName(),
                person.middleName(),
                person.shortName(),
                person.sex(),
                null,
                null,
                teacher.subjects() == null ? "" : teacher.subjects(),
                teacher.leads(),
                null,
                null,
                Times.day(teacher.since()),
                null,
                manages,
                manages ? teacher.title() : "",
                teaches,
                teaches ? teacher.title() : "",
                teacher.role().equals("LIBRARIAN"),
                teacher.role().equals("STAFF") || teacher.role().equals("ADMINISTRATOR"),
                false,
                "",
                false);
    }
}
