package yuqing.desk.frame;

import io.quarkus.qute.TemplateInstance;

/// What a reader is shown instead of a page.
///
/// @param title in the reader's language
/// @param detail null where there is no more to say
/// @param service the module that does not answer; null where that is not the cause
public record FaultPage(int status, String title, String detail, String service)
    implements TemplateInstance {}
