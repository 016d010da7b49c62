package yuqing.desk.publication;

import yuqing.desk.client.PublicationView;

/// A publication of the list.
///
/// @param channel its name
/// @param form null for one that has gone out
public record PublicationEntry(PublicationView publication, String channel, PublicationForm form) {}
