/// What a verification found, for people and for scripts.
package yuqing.verifier.report;
