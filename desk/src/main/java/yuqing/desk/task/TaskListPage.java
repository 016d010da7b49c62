package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.Listing;
import yuqing.desk.client.TaskView;

/// The tasks that the reader may see.
///
/// @param sets whether the reader may set one
public record TaskListPage(Listing<TaskView> tasks, TaskChoice filter, boolean sets)
    implements TemplateInstance {}
