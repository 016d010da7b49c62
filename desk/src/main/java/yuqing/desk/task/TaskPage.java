package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import yuqing.desk.client.TaskView;

/// A task's page.
///
/// @param forms of what the reader may do about it now
public record TaskPage(TaskView task, List<TaskActForm> forms) implements TemplateInstance {}
