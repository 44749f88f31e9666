# Verbatim as an image. Build: docker build -t verbatim .  Run: docker run --env-file .env verbatim

# By tag, not by digest: whoever builds the image gets the latest security fixes of Node and Debian.
# For builds that can be repeated, pin it: docker buildx imagetools inspect node:24-slim prints the
# digest for node:24-slim@sha256:… in all three stages. What runs is pinned where it is deployed.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY content content
RUN npm run build && rm dist/.tsbuildinfo

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
LABEL org.opencontainers.image.title="Verbatim" \
      org.opencontainers.image.description="A Discord bot that answers questions about a published interview in the interview's own words." \
      org.opencontainers.image.licenses="MIT"
# An init forwards signals and reaps the processes of health checks.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/*
# The port is reachable only inside the container, unless HEALTH_HOST says otherwise.
ENV NODE_ENV=production HEALTH_PORT=8080
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY data data
COPY content content
USER node
# /livez, not /readyz: a container must not be restarted because Discord is down.
HEALTHCHECK --interval=1m --timeout=10s --start-period=30s \
    CMD ["node", "-e", "const { HEALTH_PORT: port, HEALTH_HOST: host } = process.env; if (!port) process.exit(0); fetch('http://' + (!host || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host) + ':' + port + '/livez').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]
