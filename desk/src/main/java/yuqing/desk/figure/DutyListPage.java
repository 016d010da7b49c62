package yuqing.desk.figure;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;
import yuqing.desk.client.archive.DutyLineView;

/// The obligations that a number of the statistics counts.
///
/// @param query of this list without the place in it
public record DutyListPage(Listing<DutyLineView> duties, String query)
    implements TemplateInstance {}
