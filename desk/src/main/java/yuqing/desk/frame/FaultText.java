package yuqing.desk.frame;

import io.quarkus.qute.TemplateInstance;

/// What a script of the page shows in one line of its own.
public record FaultText(String title, String service) implements TemplateInstance {}
