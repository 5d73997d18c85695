declare module 'jstat' {
  interface JStat {
    readonly beta: {
      inv(p: number, alpha: number, beta: number): number;
      cdf(x: number, alpha: number, beta: number): number;
    };
    readonly normal: {
      inv(p: number, mean: number, std: number): number;
      cdf(x: number, mean: number, std: number): number;
    };
    readonly binomial: { cdf(k: number, n: number, p: number): number };
    gammaln(x: number): number;
  }
  const jstat: { readonly jStat: JStat };
  export default jstat;
}
