package yuqing.desk.admin;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The channels by which alerts reach people.
public record ChannelsPage(List<ChannelStateView> channels) implements TemplateInstance {}
