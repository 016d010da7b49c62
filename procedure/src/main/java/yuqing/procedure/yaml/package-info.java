/// Reads YAML (and so JSON) value by value, keeping the line of every one, so that a fault can
/// name its place. Nothing of the regulation enters here.
package yuqing.procedure.yaml;
