package yuqing.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import yuqing.contracts.EventJson;

/// A notice that was opened.
@Entity
@Immutable
@Table(name = "notice")
class StoredNotice {
  @Id UUID id;

  @Convert(converter = Json.class)
  @ColumnTransformer(write = "?::json")
  Notice content;

  @Column(name = "created_at")
  Instant createdAt;

  static StoredNotice of(Notice content, Instant now) {
    var stored = new StoredNotice();
    stored.id = UUID.randomUUID();
    stored.content = content;
    stored.createdAt = now;
    return stored;
  }

  /// How the column `content` keeps a notice.
  static final class Json implements AttributeConverter<Notice, String> {

    @Override
    public String convertToDatabaseColumn(Notice notice) {
      try {
        return EventJson.mapper().writerFor(Notice.class).writeValueAsString(notice);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("cannot write a notice", e);
      }
    }

    @Override
    public Notice convertToEntityAttribute(String json) {
      try {
        return EventJson.mapper().readValue(json, Notice.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("cannot read a notice", e);
      }
    }
  }
}
