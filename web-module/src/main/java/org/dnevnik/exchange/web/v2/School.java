package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.exchange.view.SharedSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school.
 *
 * @param timeZone hours from Greenwich
 */
public record School(
        String fullName,
        @Nullable String avatarSmall,
        String city,
        String municipality,
        long regionId,
        String markType,
        int timeZone,
        @JsonProperty("uses_avg") boolean usesAvg,
        @JsonProperty("uses_weighted_avg") boolean usesWeightedAvg,
        Id id,
        String name,
        String educationType,
        String tsoRegionTreePath) {

    private static final int SECONDS_OF_AN_HOUR = 3600;

    static School of(SharedSchool school) {
        int offset = ZoneId.of(school.zone())
                .getRules()
                .getStandardOffset(Instant.EPOCH.plusSeconds(1_600_000_000))
                .getTotalSeconds();
        return new School(
                school.name(),
                null,
                school.town(),
                school.town(),
                school.region(),
                Words.scale(null),
                offset / SECONDS_OF_AN_HOUR,
                true,
                school.weighted(),
                Id.of(school.id()),
                school.shortName(),
                "Regular",
                "");
    }

    static List<School> of(List<SharedSchool> schools) {
        return schools.stream().map(School::of).toList();
    }
}
