package yuqing.desk.publication;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// What the reader is to publish, and has published.
///
/// @param next cursor of the page after it; null at the end
public record PublicationListPage(List<PublicationEntry> publications, String next)
    implements TemplateInstance {}
