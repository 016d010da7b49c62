/// The register of risks: its list, the form that registers one, and a risk's page with what may be
/// done about it.
package yuqing.desk.risk;
