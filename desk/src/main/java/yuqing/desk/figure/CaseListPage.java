package yuqing.desk.figure;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;
import yuqing.desk.client.archive.CaseLineView;

/// The incidents that a number of the statistics counts.
///
/// @param query of this list without the place in it
public record CaseListPage(Listing<CaseLineView> cases, String query) implements TemplateInstance {}
