/// The editions of the regulation: their text, a draft's effect on past incidents, a new one.
package yuqing.desk.policy;
