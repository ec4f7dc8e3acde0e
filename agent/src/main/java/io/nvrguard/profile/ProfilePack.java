package io.nvrguard.profile;

import io.nvrguard.recorder.ModelName;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known at hand.
 *
 * @param exploited holes that are known to be used, and the builds that have them
 */
public record ProfilePack(List<Profile> profiles, List<KnownExploited> exploited) {

    public ProfilePack {
        profiles = List.copyOf(profiles);
        exploited = List.copyOf(exploited);
    }

    /** All profiles whose model list holds this model. Exactly one is needed; none or several is for the guard to refuse. */
    public List<Profile> matching(ModelName model) {
        return profiles.stream().filter(profile -> profile.matches(model)).toList();
    }

    /** The profile of this model, where exactly one holds it. */
    public Optional<Profile> only(ModelName model) {
        List<Profile> all = matching(model);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The listed model that this one could be mistaken for; empty where it is listed itself. */
    public Optional<NearMiss> nearMiss(ModelName model) {
        return matching(model).isEmpty() ? NearMiss.of(model, profiles) : Optional.empty();
    }

    /** The profile of a family by its name. */
    public Optional<Profile> named(String family) {
        return profiles.stream()
                .filter(profile -> profile.family().equals(family))
                .findFirst();
    }
}
