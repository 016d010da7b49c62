package yuqing.notification.roster;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import yuqing.contracts.term.Post;

/// One post where it is held, with all who hold it.
///
/// @param department null for a post of the school
/// @param holders empty where the post is vacant
record PostAssignment(Post post, String department, List<PostHolder> holders) {

  String id() {
    return department == null ? post.code() : post.code() + "." + department;
  }

  /// Of all who hold it: changes whenever one of them does.
  long version() {
    var checksum = new CRC32C();
    holders.stream()
        .sorted(Comparator.comparing(each -> each.id))
        .map(each -> each.id + ":" + each.version + ";")
        .forEach(text -> checksum.update(text.getBytes(StandardCharsets.US_ASCII)));
    return checksum.getValue();
  }
}
