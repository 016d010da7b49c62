package yuqing.desk.review;

import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/// That a review or a closing is on record.
///
/// @param action `REVIEW_MEETING_HELD` or `DOSSIER_CLOSED`
/// @param entry of the timeline
public record ReviewRecorded(UUID incident, String action, long entry)
    implements TemplateInstance {}
