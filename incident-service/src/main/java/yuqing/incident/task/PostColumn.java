package yuqing.incident.task;

import jakarta.persistence.AttributeConverter;
import yuqing.contracts.term.Post;

/// A post by its code.
final class PostColumn implements AttributeConverter<Post, String> {

  @Override
  public String convertToDatabaseColumn(Post post) {
    return post == null ? null : post.code();
  }

  @Override
  public Post convertToEntityAttribute(String code) {
    return code == null ? null : Post.of(code);
  }
}
