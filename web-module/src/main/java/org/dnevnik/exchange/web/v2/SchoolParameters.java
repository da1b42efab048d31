package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dnevnik.exchange.view.SharedSchool;

/** What a school decides of its marks. */
public record SchoolParameters(
        Id school,
        String markType,
        @JsonProperty("uses_avg") boolean usesAvg,
        @JsonProperty("uses_weighted_avg") boolean usesWeightedAvg,
        String timeZone) {

    static SchoolParameters of(SharedSchool school) {
        return new SchoolParameters(Id.of(school.id()), Words.scale(null), true, school.weighted(), school.zone());
    }
}
