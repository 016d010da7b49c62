package yuqing.desk.publication;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.PublicationView;

/// That a reply has gone out.
public record PublicationDone(PublicationView publication) implements TemplateInstance {}
