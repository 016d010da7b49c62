package yuqing.contracts;

import yuqing.contracts.term.Post;

/// The events that notification-service publishes on `yuqing.roster.v1`, compacted, keyed by
/// code: departments, official channels and the school itself, no personal data.
public sealed interface RosterEvent extends EventData {

  /// @param code such as `logistics`
  /// @param name in Chinese, as printed
  /// @param liaisonFiled whether a liaison is on file (article 5); if not, its alerts go to its
  ///     head and the group office
  /// @param active false once the department is dissolved; it stays for the incidents that name
  ///     it
  @EventType("roster.department")
  record Department(String code, String name, String nameEn, boolean liaisonFiled, boolean active)
      implements RosterEvent {}

  /// @param editor the post that edits it (article 13: the department's liaison alone)
  /// @param editorPerson roster id of the liaison on file who does; null while there is none
  @EventType("roster.official-channel")
  record OfficialChannel(
      String code,
      String name,
      String department,
      Post editor,
      boolean active,
      @MayBeAbsent String editorPerson)
      implements RosterEvent {}

  /// The school itself, under the key `school`, which is no department's and no channel's code.
  ///
  /// @param name in Chinese, as papers print it
  /// @param zone of its days, such as `Asia/Shanghai`
  @EventType("roster.school")
  record School(String name, String nameEn, String zone) implements RosterEvent {

    /// Key and subject.
    public static final String KEY = "school";
  }
}
