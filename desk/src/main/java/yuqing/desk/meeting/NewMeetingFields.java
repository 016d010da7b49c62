package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;

/// The form by which a meeting is recorded, alone.
public record NewMeetingFields(NewMeetingForm view) implements TemplateInstance {}
