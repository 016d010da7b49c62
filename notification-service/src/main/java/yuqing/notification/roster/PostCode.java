package yuqing.notification.roster;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import yuqing.contracts.term.Post;

/// Posts are stored by their code, as events name them.
@Converter
public class PostCode implements AttributeConverter<Post, String> {
  @Override
  public String convertToDatabaseColumn(Post post) {
    return post == null ? null : post.code();
  }

  @Override
  public Post convertToEntityAttribute(String code) {
    return code == null ? null : Post.of(code);
  }
}
