package yuqing.incident.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param isNew false when the very same sighting was on record already
@Schema(name = "SightingAnswer")
record SightingAnswer(boolean isNew) {}
