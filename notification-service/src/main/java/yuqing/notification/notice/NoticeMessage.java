package yuqing.notification.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import yuqing.notification.channel.Channels;
import yuqing.notification.delivery.Delivery;

/// One message of a notice to one person.
@Entity
@Table(name = "notice_letter")
class NoticeMessage extends Delivery {
  @EmbeddedId Key id;

  @ManyToOne
  @JoinColumn(name = "notice", insertable = false, updatable = false)
  StoredNotice stored;

  /// As its due row names it.
  ///
  /// @param person the roster's id
  @Embeddable
  record Key(UUID notice, String person) {

    static Key parse(String key) {
      var slash = key.indexOf('/');
      return new Key(UUID.fromString(key.substring(0, slash)), key.substring(slash + 1));
    }

    @Override
    public String toString() {
      return notice + "/" + person;
    }
  }

  static NoticeMessage of(StoredNotice stored, String person) {
    var message = new NoticeMessage();
    message.id = new Key(stored.id, person);
    message.stored = stored;
    return message;
  }

  Notice notice() {
    return stored.content;
  }

  @Override
  public String key() {
    return id.toString();
  }

  @Override
  public String channel() {
    return Channels.EMAIL;
  }

  @Override
  public UUID incident() {
    return switch (notice()) {
      case Notice.FactsAsked asked -> asked.incident();
      case Notice.DutiesChanged changed -> changed.incident();
      case IncidentNotice about -> about.incident();
      case Notice.FactsDiffer differ -> differ.incident();
      case Notice.Silent _, Notice.Back _, Notice.Unjudged _, TaskNotice _, UnreadyRoster _ -> null;
    };
  }
}
