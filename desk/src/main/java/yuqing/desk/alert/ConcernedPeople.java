package yuqing.desk.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.desk.client.AlertView;
import yuqing.desk.client.HeldPostView;

/// The people whom an alert concerns: to whom it was sent, and who holds a post of its ladder. Of
/// these a call may be recorded.
///
/// @param posts code of the post by the person's id, in the order of the ladder
record ConcernedPeople(Map<String, String> posts) {

  /// @param held posts of the alert's ladder
  static ConcernedPeople of(AlertView alert, List<HeldPostView> held) {
    var posts = new LinkedHashMap<String, String>();
    for (var sent : alert.deliveries()) {
      posts.putIfAbsent(sent.person(), sent.post());
    }
    for (var post : held) {
      post.holders().forEach(holder -> posts.putIfAbsent(holder.person(), post.post()));
    }
    return new ConcernedPeople(posts);
  }
}
