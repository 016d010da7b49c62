package yuqing.desk.frame;

import io.quarkus.qute.TemplateInstance;

/// What an open page says about a part of it, or a form, that could not be answered.
public record FaultLine(int status, String title, String detail, String service)
    implements TemplateInstance {}
