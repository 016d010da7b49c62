package yuqing.desk.form;

import io.quarkus.qute.TemplateInstance;

/// The form of a record, as a part of its page.
public record EntryPart(EntryForm form) implements TemplateInstance {}
