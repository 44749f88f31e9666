const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [asked = '', written = ''] = pair.split('/');
      return [asked, written] as const;
    });

/** Word asked for / word of the text that carries it. Written for this test before any was measured. */
export const NEAR = pairs(`
  provinces/territory regions/areas soldiers/troops army/military war/conflict peace/truce talks/negotiations
  deal/agreement treaty/pact money/funding cash/money wage/salary pay/salary job/work boss/manager firm/company
  business/company kids/children child/kid mother/parent doctor/physician illness/disease sick/ill medicine/drugs
  house/home flat/apartment car/vehicle automobile/car bike/bicycle plane/aircraft ship/vessel road/street
  town/city village/town teacher/instructor pupil/student school/college university/college exam/test
  book/novel film/movie song/music picture/image photo/picture painting/art author/writer poet/writer
  reporter/journalist newspaper/press magazine/publication broadcast/radio computer/machine software/program
  programmer/developer coder/programmer bug/error mistake/error fault/error fix/repair repair/fix crash/failure
  speed/pace quick/fast rapid/fast slow/sluggish big/large huge/enormous small/tiny little/small rich/wealthy
  poor/impoverished happy/glad sad/unhappy angry/furious afraid/scared fear/worry brave/courageous smart/clever
  stupid/dumb easy/simple hard/difficult dangerous/risky danger/risk safe/secure begin/start finish/end
  stop/halt quit/leave buy/purchase sell/trade build/construct make/create destroy/ruin grow/increase
  drop/decline cut/reduce help/assist aid/help teach/instruct learn/study choose/pick select/choose
  decide/choose vote/ballot election/vote leader/chief ruler/leader law/rule rules/regulations court/judge
  lawyer/attorney crime/offence prison/jail thief/robber police/cops weapon/gun bomb/explosive food/meal
  eat/consume drink/beverage cook/chef farm/agriculture farmer/grower animal/creature forest/woods tree/wood
  sea/ocean river/stream hill/mountain rain/storm cold/chilly hot/warm idea/concept plan/proposal aim/goal
  goal/purpose reason/cause outcome/result answer/reply question/query talk/speak said/told
`);

/** Words that belong to one subject but never stand for each other. */
export const NOT_NEAR = pairs(`
  moscow/kyiv russia/ukraine london/paris 2019/2020 two/three five/ten first/second monday/friday may/june
  win/lose won/lost winning/losing victory/defeat rise/fall increase/decrease buy/sell open/closed start/stop
  begin/end success/failure war/peace friend/enemy love/hate hot/cold big/small rich/poor fast/slow old/young
  new/old good/bad better/worse best/worst easy/difficult safe/dangerous possible/impossible legal/illegal
  public/private male/female man/woman boy/girl mother/father brother/sister husband/wife day/night
  morning/evening summer/winter early/late north/south east/west left/right up/down above/below inside/outside
  black/white light/dark strong/weak high/low more/less most/least always/never yes/no accept/reject
  allow/forbid attack/defend arrive/leave borrow/lend question/answer teacher/student doctor/patient
  import/export profit/loss major/minor maximum/minimum positive/negative present/absent true/false
  guilty/innocent active/passive include/exclude encourage/discourage agree/disagree trust/distrust
  happy/unhappy able/unable certain/uncertain fair/unfair useful/useless john/michael merkel/macron
  java/python banana/treaty violin/inflation kettle/senate glacier/software mortgage/poem tennis/protein
`);
