package yuqing.desk.start;

import io.quarkus.qute.TemplateInstance;

/// 值班台 with its lists.
public record StartPage(DutyBoard board) implements TemplateInstance {}
