package yuqing.desk.start;

import io.quarkus.qute.TemplateInstance;

/// The part of the start page that is shown anew at each change.
public record StartLists(DutyBoard board) implements TemplateInstance {}
