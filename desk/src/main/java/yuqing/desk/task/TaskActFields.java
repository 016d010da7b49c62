package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;

/// The form of one act about a task, alone.
public record TaskActFields(TaskActForm view) implements TemplateInstance {}
