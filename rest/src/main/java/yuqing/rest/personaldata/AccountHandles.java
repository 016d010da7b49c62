package yuqing.rest.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of accounts: after `@`, or after a label such as 微信号, 昵称. A platform alone (微博、QQ群,
/// 公众号) is no account of a person.
final class AccountHandles {

  private static final Pattern MENTION =
      Pattern.compile("(?<![0-9A-Za-z/._@-])@([\\p{IsHan}0-9A-Za-z_·-]{2,30})");

  private static final Pattern WECHAT_ID =
      Pattern.compile("(?<![0-9A-Za-z_])wxid_[0-9A-Za-z]{6,30}(?![0-9A-Za-z_])");

  /// Their names are Latin; a word of Chinese after them is no name.
  private static final Pattern AFTER_PLATFORM =
      Pattern.compile(
          "(?:微信号?|[Ww]e[Cc]hat|[Ww]eixin|[Vv]信|[Vv]x|VX|抖音号?|快手号?|小红书号?|微博号?|[Bb]站号?)"
              + " ?(?:ID|id|UID|uid)?[: 是为]{1,3}([A-Za-z][0-9A-Za-z_-]{4,29})(?![0-9A-Za-z_.@-])");

  private static final Pattern QQ_NUMBER =
      Pattern.compile(
          "(?:QQ|qq|[Qq]{2}|企鹅)(?:号码?|账号)?[: 是为]{0,3}([1-9][0-9]{4,11})(?![0-9A-Za-z])");

  private static final String NAME = "[\\p{IsHan}0-9A-Za-z_·-]{2,24}";

  /// The name in quotes, or after a colon up to the next sign.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:账号|帐号|用户名|昵称|网名|(?:微博|抖音|快手|小红书|知乎|贴吧|豆瓣|[Bb]站) ?(?:ID|id|UID|uid|名))"
              + "(?:(?:是|为|叫|名为|:)? ?[“\"「『]("
              + NAME
              + ")[”\"」』]|: ?("
              + NAME
              + ")(?=[\\s,.;，。；、)）!]|$))");

  /// Before a label: the account is an organisation's, or many people's.
  private static final Pattern OF_ORGANISATION =
      Pattern.compile("(?:官方|公众|公共|学校|我校|部门)[^，。,.]{0,4}$");

  private static final Set<String> EVERYBODY = Set.of("全体成员", "所有人", "全体同学", "all", "everyone");

  private static final int BEFORE_LABEL = 8;

  private final OrganisationContacts own;

  AccountHandles(OrganisationContacts own) {
    this.own = own;
  }

  List<PersonalDataFinding> in(String plain) {
    var found = new ArrayList<PersonalDataFinding>();
    for (var pattern : List.of(MENTION, WECHAT_ID, AFTER_PLATFORM, QQ_NUMBER, NAMED)) {
      for (var match = pattern.matcher(plain); match.find(); ) {
        int group = 0;
        for (int i = 1; i <= match.groupCount(); i++) {
          group = match.group(i) == null ? group : i;
        }
        add(plain, match.start(), match.start(group), match.end(group), found);
      }
    }
    return found;
  }

  private void add(String plain, int label, int start, int end, List<PersonalDataFinding> found) {
    var name = plain.substring(start, end);
    var before = plain.substring(Math.max(0, label - BEFORE_LABEL), label);
    boolean nobodys =
        EVERYBODY.stream().anyMatch(name::startsWith)
            || own.isOwnAccount(name)
            || OF_ORGANISATION.matcher(before).find();
    if (!nobodys) {
      found.add(new PersonalDataFinding(PersonalDataKind.ACCOUNT_HANDLE, start, end));
    }
  }
}
