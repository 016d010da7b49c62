package yuqing.archive.stream;

import yuqing.rest.problem.ProblemType;

/// Why a stream is refused.
public enum StreamProblem implements ProblemType {
  PLACE_UNKNOWN(422, "此处不在本档案的事件流中", "The stream of this archive has no such place");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  StreamProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
