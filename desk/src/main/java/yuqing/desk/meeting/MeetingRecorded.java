package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.RecordedMeetingView;

/// That a meeting is recorded; the browser goes to its page.
public record MeetingRecorded(RecordedMeetingView meeting) implements TemplateInstance {}
