package yuqing.notification.roster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What keeps an alert from reaching its post.
@Schema(name = "Readiness")
record ReadinessAnswer(
    @Schema(description = "whether there is no fault") boolean ready,
    List<RosterFaultAnswer> faults) {}
