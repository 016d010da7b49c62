package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;

/// The page on which a meeting is recorded.
public record NewMeetingPage(NewMeetingForm view) implements TemplateInstance {}
