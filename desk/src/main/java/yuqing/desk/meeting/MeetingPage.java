package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import yuqing.desk.client.RecordedMeetingView;

/// A meeting's page.
///
/// @param departments names by code
public record MeetingPage(RecordedMeetingView meeting, Map<String, String> departments)
    implements TemplateInstance {}
