package yuqing.notification.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All channels, those of people first.
@Schema(name = "ChannelList")
public record ChannelListAnswer(List<ChannelAnswer> items) {}
