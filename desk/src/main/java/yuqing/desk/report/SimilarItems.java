package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.archive.SimilarView;

/// Earlier incidents like the one that is being entered.
///
/// @param found null while no title is entered
public record SimilarItems(LoadedPart<Listing<SimilarView>> found) implements TemplateInstance {}
