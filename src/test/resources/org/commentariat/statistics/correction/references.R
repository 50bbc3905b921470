# Makes the reference values beside this file: run "Rscript references.R" in this folder.
# Made with R 4.2.2 and clubSandwich 0.5.8.
suppressMessages(library(clubSandwich))
set.seed(20140731)

joined <- function(x) paste(x, collapse = " ")
num <- function(x) sprintf("%.17g", x)
write_rows <- function(name, rows) {
  write.csv(do.call(rbind, rows), name, row.names = FALSE, quote = FALSE)
}

# items: cluster, machine label, human code, inclusion probability; human code NA where not coded
draw <- function(sizes, n, unequal, probabilities) {
  d <- data.frame(g = rep(letters[seq_along(sizes)], sizes))
  d$y <- rbinom(nrow(d), 1, rep(rbeta(length(sizes), 2, 3), sizes))
  d$f <- ifelse(runif(nrow(d)) < .8, d$y, 1 - d$y)
  if (probabilities) d$f <- round(.7 * d$f + .3 * runif(nrow(d)), 3)
  d$p <- if (unequal) round(pmin(1, n / nrow(d) * (.5 + (d$f > .5))), 3) else n / nrow(d)
  d$h <- d$y
  d$h[!(seq_len(nrow(d)) %in% sample(nrow(d), n, prob = d$p))] <- NA
  d
}

# a mean with CR3 standard error and Satterthwaite's degrees of freedom, by clubSandwich
clustered_mean <- function(value, weight, cluster) {
  # weights are inverse variances: the regression without weights of sqrt(w) y on sqrt(w)
  d <- data.frame(root = sqrt(weight), value = sqrt(weight) * value)
  t <- coef_test(lm(value ~ 0 + root, data = d), vcov = "CR3", cluster = cluster)
  c(t$beta, t$SE, if (is.null(t$df_Satt)) t$df else t$df_Satt)
}

# PPI++ as in its paper: labelled and unlabelled items apart, lambda-hat of its example 6.1
ppi <- function(d) {
  s <- !is.na(d$h); n <- sum(s); N <- sum(!s)
  y <- d$h[s]; fl <- d$f[s]; fu <- d$f[!s]
  slope <- max(0, min(1, cov(y, fl) / var(fl)))
  lambda <- slope / (1 + n / N)
  lambda * mean(fu) + mean(y - lambda * fl)
}

cases <- list(
  draw(c(6, 9, 4, 8, 5), 14, FALSE, FALSE), draw(c(20, 3, 7, 5, 1, 1), 16, FALSE, FALSE),
  draw(rep(4, 10), 20, FALSE, FALSE), draw(c(6, 9, 4, 8, 5), 14, TRUE, FALSE),
  draw(c(20, 3, 7, 5, 1, 1), 16, TRUE, FALSE), draw(rep(4, 10), 20, TRUE, FALSE),
  draw(c(12, 9, 11), 18, FALSE, TRUE), draw(c(8, 5, 2, 7, 9, 3, 3), 15, TRUE, TRUE))
write_rows("shares.csv", lapply(cases, function(d) {
  s <- !is.na(d$h); w <- 1 / d$p[s]
  naive <- clustered_mean(d$f, rep(1, nrow(d)), d$g)
  hajek <- clustered_mean(d$h[s], w, d$g[s])
  supervised <- mean(d$f + ifelse(s, (d$h - d$f) / d$p, 0))
  slope <- max(0, min(1, unname(coef(lm(d$h[s] ~ d$f[s], weights = w))[2])))
  tuned <- slope * mean(d$f) + weighted.mean(d$h[s] - slope * d$f[s], w)
  equal <- length(unique(d$p)) == 1
  data.frame(
    items = joined(paste(d$g, d$f, ifelse(s, d$h, "."), num(d$p), sep = "/")),
    naive = num(naive[1]), naiveError = num(naive[2]), naiveDf = num(naive[3]),
    hajek = num(hajek[1]), hajekError = num(hajek[2]), hajekDf = num(hajek[3]),
    horvitzThompson = num(sum(d$h[s] * w) / nrow(d)), supervised = num(supervised),
    slope = num(slope), tuned = num(tuned), ppi = num(if (equal) ppi(d) else tuned))
}))

# The corrected share with added codings, its clustered variance and interval, in matrix form
augmented <- function(d, a) {
  s <- !is.na(d$h); w <- 1 / d$p[s]; N <- nrow(d)
  all <- data.frame(g = c(d$g[s], paste0("+", 1:4)), f = c(d$f[s], 0, 0, 1, 1),
                    y = c(d$h[s], 0, 1, 0, 1), w = c(w, rep(a * mean(w), 4)))
  W <- sum(all$w)
  fit <- lm(y ~ f, data = all, weights = w)
  slope <- max(0, min(1, unname(coef(fit)[2])))
  centre <- weighted.mean(all$y - slope * all$f, all$w)
  share <- slope * mean(d$f) + centre
  part <- all$w * (all$y - slope * all$f - centre) / W
  influence <- tapply(part[seq_along(w)], factor(d$g[s], unique(d$g)), sum)
  influence[is.na(influence)] <- 0
  influence <- influence + slope * tapply(d$f - mean(d$f), factor(d$g, unique(d$g)), sum) / N
  lever <- function(x) { v <- tapply(x[seq_along(w)], factor(d$g[s], unique(d$g)), sum); v[is.na(v)] <- 0; v }
  u1 <- lever(all$w / W)
  # codings added a times count a times a coding of full weight
  extra <- sum((part[-seq_along(w)] / a)^2) * a
  coded <- length(unique(d$g[s]))
  variance <- (sum((influence / (1 - u1))^2) + extra) * (coded - 1) / (coded - 2)
  c(share, variance)
}
write_rows("corrected.csv", unlist(lapply(c(.5, 1), function(a) lapply(cases, function(d) {
  s <- !is.na(d$h)
  x <- augmented(d, a)
  data.frame(items = joined(paste(d$g, d$f, ifelse(s, d$h, "."), num(d$p), sep = "/")), added = a,
             value = num(x[1]), variance = num(x[2]))
})), recursive = FALSE))

# Rogan and Gladen with the interval of Lang and Reiczigel, from the formulas of their paper
rogan_gladen <- function(x, n, xse, nse, xsp, nsp, level) {
  z <- qnorm(1 - (1 - level) / 2)
  est <- (x / n + xsp / nsp - 1) / (xse / nse + xsp / nsp - 1)
  np <- n + z^2; pp <- (x + z^2 / 2) / np
  se <- (xse + 1) / (nse + 2); sp <- (xsp + 1) / (nsp + 2)
  J <- se + sp - 1
  p <- (pp + sp - 1) / J
  dp <- 2 * z^2 * (p * se * (1 - se) / (nse + 2) - (1 - p) * sp * (1 - sp) / (nsp + 2))
  s <- sqrt(pp * (1 - pp) / np + p^2 * se * (1 - se) / (nse + 2) +
              (1 - p)^2 * sp * (1 - sp) / (nsp + 2)) / J
  clip <- function(v) max(0, min(1, v))
  c(clip(est), clip(p + dp - z * s), clip(p + dp + z * s))
}
write_rows("rogan-gladen.csv", lapply(list(
  c(30, 100, 45, 50, 90, 100, .95), c(60, 200, 38, 40, 55, 60, .9), c(12, 240, 19, 20, 190, 200, .95),
  c(500, 1000, 80, 100, 70, 100, .99), c(3, 50, 30, 30, 98, 100, .95)), function(k) {
    r <- do.call(rogan_gladen, as.list(k))
    data.frame(x = k[1], n = k[2], xse = k[3], nse = k[4], xsp = k[5], nsp = k[6], level = k[7],
               value = num(r[1]), low = num(r[2]), high = num(r[3]))
}))

# Welch's test of means by group (1951), from means, their variances and degrees of freedom; it is
# oneway.test for plain variances, which is checked here, and is used with CR3 ones
welch <- function(m, v, df) {
  k <- length(m); w <- 1 / v
  doubt <- sum((1 - w / sum(w))^2 / df)
  f <- sum(w * (m - weighted.mean(m, w))^2) / (k - 1) / (1 + 2 * (k - 2) / (k^2 - 1) * doubt)
  c(f, pf(f, k - 1, (k^2 - 1) / (3 * doubt), lower.tail = FALSE))
}
write_rows("welch.csv", lapply(list(c(20, 30), c(15, 25, 40), c(30, 12, 18, 22)), function(n) {
  g <- rep(letters[seq_along(n)], n)
  y <- rbinom(sum(n), 1, .4); f <- ifelse(runif(sum(n)) < .75, y, 1 - y)
  bias <- split((f - y + 1) / 2, g)
  plain <- welch(sapply(bias, mean), sapply(bias, var) / n, n - 1)
  test <- oneway.test((f - y + 1) / 2 ~ g)
  stopifnot(all.equal(plain, c(test$statistic, test$p.value), check.attributes = FALSE))
  # every item a cluster of its own
  cr3 <- sapply(bias, function(b) clustered_mean(b, rep(1, length(b)), seq_along(b)))
  result <- welch(cr3[1, ], cr3[2, ]^2, cr3[3, ])
  data.frame(items = joined(paste(g, f, y, sep = "/")), statistic = num(result[1]), p = num(result[2]))
}))

# The difference of two shares of labels, clusters counted by name in both groups: how alike they are
# from the expectations of quadratic forms in matrix form; Wilson's limits and the plain score test
# from prop.test; degrees of freedom from clubSandwich
form <- function(y, g) {
  n <- length(y); centre <- diag(n) - 1 / n
  same <- outer(g, g, "==") * 1
  products <- centre %*% (same - diag(n)) %*% centre
  v <- mean((y - mean(y))^2)
  c(excess = sum(products * outer(y, y)) - v * sum(diag(products)),
    pairs = v * sum(products * (same - diag(n))))
}
naive <- function(x, g, y, h, level) {
  f <- form(x, g) + form(y, h)
  several <- max(table(g), table(h)) > 1
  rho <- if (!several) 0 else if (f[2] <= 0) 1 else max(0, min(1, f[1] / f[2]))
  unit <- function(g) { m <- table(g); (1 - rho) / length(g) + rho * sum(m^2) / length(g)^2 }
  both <- rho * sum(outer(g, h, "==")) / length(g) / length(h)
  a <- unit(g); b <- unit(h)
  df <- function(g) if (all(table(g) == 1)) length(g) - 1 else
    # what the labels are does not matter here, but they must differ
    clustered_mean(seq_along(g), rep(1, length(g)), g)[3]
  nu <- df(g) + df(h)
  p <- mean(c(x, y)); d <- mean(x) - mean(y)
  t <- if (d == 0) 0 else abs(d) / sqrt(p * (1 - p) * (a + b - 2 * both))
  if (!several && d != 0) {
    plain <- prop.test(c(sum(x), sum(y)), c(length(x), length(y)), correct = FALSE)
    stopifnot(all.equal(unname(plain$statistic), t^2))
  }
  tail <- (1 - level) / 2
  limits <- function(share, unit) {
    n <- (qnorm(tail) / qt(tail, nu))^2 / unit
    prop.test(share * n, n, conf.level = level, correct = FALSE)$conf.int
  }
  one <- limits(mean(x), a); other <- limits(mean(y), b)
  r <- both / sqrt(a * b)
  joined <- function(i, j) sqrt(i^2 + j^2 - 2 * r * i * j)
  c(d, d - joined(mean(x) - one[1], other[2] - mean(y)),
    d + joined(one[2] - mean(x), mean(y) - other[1]), t, nu, 2 * pt(-t, nu))
}
labelled <- function(sizes, share, names = letters) {
  g <- rep(names[seq_along(sizes)], sizes)
  list(rbinom(length(g), 1, rep(rbeta(length(sizes), 2 * share, 2 * (1 - share)), sizes)), g)
}
singles <- function(ones, n, name) list(rep(1:0, c(ones, n - ones)), paste0(name, seq_len(n)))
compared <- list(
  list(singles(0, 40, "a"), singles(44, 400, "b")), list(singles(3, 10, "a"), singles(9, 12, "b")),
  list(singles(12, 12, "a"), singles(7, 20, "b")), list(singles(0, 15, "a"), singles(0, 25, "b")),
  list(labelled(c(3, 5, 2, 9), .3), labelled(c(4, 4, 6, 1, 1, 8), .6, LETTERS)),
  list(labelled(c(3, 5, 2, 9, 1), .3), labelled(c(4, 4, 6, 1, 1, 8), .3)),
  list(labelled(rep(4, 12), .2), labelled(rep(3, 12), .4)),
  list(list(rep(0, 14), rep(c("p", "q", "r"), c(3, 5, 6))), labelled(rep(5, 8), .5)),
  list(list(rep(0, 9), rep(c("a", "b"), c(4, 5))), list(rep(1, 7), rep(c("b", "c"), c(3, 4)))),
  list(labelled(c(20, 1, 1, 1, 2), .5), labelled(rep(1:6, 2), .1, LETTERS)))
write_rows("naive-difference.csv", unlist(lapply(c(.9, .95), function(level) lapply(compared, function(k) {
  r <- naive(k[[1]][[1]], k[[1]][[2]], k[[2]][[1]], k[[2]][[2]], level)
  data.frame(first = joined(paste(k[[1]][[2]], k[[1]][[1]], sep = "/")),
             second = joined(paste(k[[2]][[2]], k[[2]][[1]], sep = "/")), level = num(level),
             value = num(r[1]), low = num(max(-1, r[2])), high = num(min(1, r[3])), t = num(r[4]),
             df = num(r[5]), p = num(r[6]))
})), recursive = FALSE))
