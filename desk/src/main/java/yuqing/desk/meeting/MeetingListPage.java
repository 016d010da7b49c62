package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;
import yuqing.desk.client.MeetingView;

/// The meetings that the reader may see.
///
/// @param records whether the reader may record one
public record MeetingListPage(Listing<MeetingView> meetings, MeetingChoice filter, boolean records)
    implements TemplateInstance {}
