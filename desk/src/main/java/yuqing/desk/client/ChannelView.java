package yuqing.desk.client;

/// An official channel of the school.
public record ChannelView(String code, String name, boolean active) {}
